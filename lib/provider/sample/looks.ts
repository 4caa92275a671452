import type { Mood } from './vocabulary'

type Looks = readonly [string, ...string[]]

/** Colour sets chosen by eye: sky from the zenith to the horizon | light haze mid deep | three accents. */
export const looks: Readonly<Record<Mood | 'studio', Looks>> = {
  morning: [
    '#7fa3b8 #b7c9cb #f0d9c2 #f8c9a4 | #fff0d4 #e9d3c0 #7d8f92 #2c3a40 | #e8875a #5f8f95 #f3d9a0',
    '#8fb0bf #c9d6d2 #f3e6cf | #fff6e0 #dfe0d4 #86998f #2f4340 | #d9785f #6d9aa0 #efd08a',
    '#a79fc0 #d7c3cc #f6d7c3 #fbe3bd | #fff1d6 #e6cfc8 #8c86a0 #353a52 | #e2876f #7f8fb5 #f2cf98',
  ],
  day: [
    '#2f6ea8 #6aa3c9 #bcd9e2 | #fffbe9 #cfe0e3 #5f8a7a #1f3d3c | #e0763f #f2c64b #3f8f8a',
    '#3b86b5 #8fc2d6 #e3eee6 | #fff9e3 #dbe7df #6f9a6a #27442f | #e8a13c #d8583f #4b8f9a',
  ],
  golden: [
    '#3f5f86 #b98f86 #f2b06a #ffd58a | #fff0bf #f0c08a #9a6a4c #2d2230 | #e5642d #f3b33d #6d4a63',
    '#5b6f94 #d79a7c #f8bf72 #ffe3a0 | #fff4cf #efc79a #8a6d56 #2f2a34 | #d9532c #f4c150 #3f6f7a',
    '#6a4f7a #d0707a #f79a62 #ffcf7d | #fff0c4 #eca983 #85506a #2a1d38 | #f06a3c #ffd166 #5a5fa0',
  ],
  dusk: [
    '#1b2a4e #4b4a80 #b0698a #f39a78 | #ffd9a0 #a8718f #4a4475 #141630 | #ff8a5c #ffd27a #5fb0c0',
    '#16314b #2f5f7c #8a8fa0 #eeb28a | #ffe0b0 #8d92a3 #3a5a72 #0f1c2c | #f58a54 #ffc977 #4fa6b8',
    '#2b2148 #69407c #cf6f84 #ffab7a | #ffdcae #b06f90 #54386f #160f2a | #ff7a66 #ffcf6b #6a8fe0',
  ],
  night: [
    '#060b1c #10234a #2c4a78 #5f7fa0 | #eef2e0 #3f5f88 #1c3357 #050a18 | #ffc36b #7fb0e0 #e87f5a',
    '#0a0a1e #1c1a44 #3d3a72 #7b6f98 | #f4ead6 #4c4a80 #25234f #07071a | #ffb86a #9a8fe6 #5fc0c4',
    '#04121a #0b2f3b #1f5a63 #5f9793 | #f0f0dc #2f6a70 #124048 #031016 | #ffcb77 #63c2b4 #e98a5c',
  ],
  neon: [
    '#090618 #22104a #5a1c78 #c42d8c | #ff9be8 #6a2a90 #2c1560 #07040f | #ff3d9a #2fe0ff #ffc14a',
    '#030d1e #07284c #0f5a86 #1fb0c0 | #a8fff4 #176a94 #0b2f5a #020812 | #22e6ff #ff4fa0 #ffe066',
    '#10051c #3a0f4a #8a1f5c #ff5a5a | #ffd0b0 #8a2f6a #41165a #0b0414 | #ff6a3d #b65cff #38e8d0',
  ],
  spring: [
    '#6fb0d4 #a9d3e0 #e8f0dc | #fffbe6 #d8e8d6 #79a866 #28452f | #f29ab0 #f7d154 #ffffff',
    '#86b6d8 #c9dfe6 #fbe6dc | #fff8e8 #e2e6dc #8db573 #2f4d3a | #ee86a4 #fbe08a #b69be0',
    '#5fa3c2 #b4d9d6 #f6f0cf | #fffbe0 #d4e6cf #68a070 #1f4236 | #f7b0c0 #ffd45e #e8785f',
  ],
  autumn: [
    '#7a93a0 #c5bba2 #efcf9a | #fff0c9 #dcc09a #a8622f #38221c | #d9541f #efae36 #7a2f22',
    '#8f8f96 #d6b894 #f4d7a2 | #fff2d0 #e0c4a0 #945a30 #2d2220 | #c8401f #e8972c #66702f',
  ],
  winter: [
    '#6f95b8 #b3cbdc #eef1f0 | #ffffff #dfe8ee #8ba7bd #2b4158 | #e2604a #f0c880 #5f8fb0',
    '#8b94b8 #c9c8dc #f6e4e0 | #fff8f2 #e2e0ea #8f9abb #2f3657 | #e37a6a #f3cf9a #6f86b8',
  ],
  desert: [
    '#4f86a8 #a9c0c0 #f0d3a8 | #fff2d0 #ecc79c #cf7f48 #5a2a20 | #e0662f #f4c065 #2f7f86',
    '#7a5f8a #d88f7a #f8c48a | #fff0cc #eab68c #b85f3f #451f26 | #d94f2f #f7b85a #4f6f95',
  ],
  studio: [
    '#e9ddcc #dfcbb3 #f4eadb | #fff8ea #e6d3bb #c48a5f #4a3226 | #b8522f #2f5d5a #e8b04a',
    '#b9c9bd #9fb6aa #d6e0d4 | #fbfff2 #b8c8ba #5f8272 #1f3630 | #e2714a #f1d08a #30554c',
    '#e3b7a6 #d79a88 #f3d5c6 | #fff3e8 #e2b5a3 #b4604f #4c1f22 | #8c2f39 #f2c879 #3d5a80',
    '#27384a #1d2b3b #48607a | #e9f1f5 #3a5068 #2b4158 #0c141d | #e58f4b #a8c7d8 #e8d9b8',
    '#d9b95f #cfa63f #f0da95 | #fff8dc #dcbd68 #b07a25 #4a2f10 | #24475c #c9482f #f7ecd0',
    '#c9c3d8 #b3abc9 #e6e1ee | #fffaf6 #cbc4da #7c6fa3 #2c2546 | #e5886a #f4d793 #4f7f8c',
    '#7f3b33 #64282a #b0614c | #ffe6cf #8f4a3e #5a2526 #1c0b0e | #e9a25a #d9cfc0 #2f5a60',
    '#cfd8da #b6c3c7 #eaeeee | #ffffff #c9d3d6 #7f97a0 #26363e | #d8472f #f2b84b #1f5f7a',
  ],
}

/** Stands beside the version that people use. */
export const PublishedMark = () => (
  <span className="rounded-frame border border-current px-1.5 py-px text-edge font-medium">Published</span>
)

import { ShareGone } from '@/components/share/visit/share-gone'

export default ShareGone

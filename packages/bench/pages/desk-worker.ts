import { serveCopydesk } from '@understudy/copydesk/worker'

serveCopydesk(self)

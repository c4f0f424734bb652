import { createFileRoute, redirect } from '@tanstack/react-router'

export const Route = createFileRoute('/w/$workspace/settings/')({
  beforeLoad: ({ params }) => {
    // Where there is room the map stands beside a page; only a phone shows it alone.
    if (matchMedia('(min-width: 48rem)').matches)
      throw redirect({ to: '/w/$workspace/settings/workspace', params, replace: true })
  },
  component: () => null,
})

import { createStore } from '@/lib/store'

export type Layer = 'palette' | 'keys' | 'menu' | undefined

/** Which of the layers over the whole page is open. */
export const layerStore = createStore<Layer>(undefined)
export const openPalette = () => layerStore.set('palette')
export const openKeys = () => layerStore.set('keys')
export const closeLayer = () => layerStore.set(undefined)

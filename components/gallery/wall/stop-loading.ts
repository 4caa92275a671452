/**
 * As a ref of a picture: once it has left the page nobody waits for it any more, and those that are seen must not wait
 * behind it. The browser itself would only stop when the element is cleared away.
 */
export const stopLoading = (picture: HTMLImageElement) => () =>
  queueMicrotask(() => {
    if (picture.isConnected || picture.complete) return
    picture.srcset = ''
    picture.src = ''
  })

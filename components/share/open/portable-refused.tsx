/** Why a portable link opens nothing, and what to do. Without anything behind the # it says what this page is for. */
export function PortableRefused({ payload, message }: { payload: string; message: string }) {
  return (
    <div className="grid max-w-[62ch] gap-4 py-9">
      <h1 className="text-title font-bold">{payload === '' ? 'Open a portable link' : 'This link cannot be opened'}</h1>
      <p role={payload === '' ? undefined : 'alert'} className="text-soft">
        {payload === ''
          ? 'A portable link holds a template in itself. Open the whole link, with everything behind the #.'
          : message}
      </p>
    </div>
  )
}

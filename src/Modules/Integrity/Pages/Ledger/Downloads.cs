using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Integrity.Pages;

internal static class Downloads
{
    /// <summary>A file that the browser keeps and no cache does. Its type has no name of its own.</summary>
    public static FileContentResult Download(this PageModel page, byte[] bytes, string name)
    {
        page.Response.Headers.CacheControl = "no-store";
        return page.File(bytes, "application/octet-stream", name);
    }
}

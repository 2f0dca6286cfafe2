using System.Globalization;
using System.Text;
using ArmedPolicingGov.Interchange.Queries;
using ArmedPolicingGov.Interchange.Unfinished;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Interchange.Pages;

/// <summary>Every fault of an import as a file for a spreadsheet.</summary>
[Authorize(Policies.Recording)]
[ReadsPersonalData]
internal sealed class FaultsFileModel(OwnImports own, UnfinishedImports imports, ViewLog viewed) : PageModel
{
    public IActionResult OnGet([FromRoute] Guid id)
    {
        if (own.Find(id) is not { Stage: Stage.Checked }) return NotFound();
        viewed.Saw("imports", id.ToString());
        Response.Headers.CacheControl = "no-store";
        return new FileCallback(async (to, cancel) =>
        {
            await using var writer = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
            await writer.WriteAsync("file,line,column,value,problem,mend\r\n".AsMemory(), cancel);
            foreach (var fault in FaultFile.ReadAll(imports.FaultsOf(id))) await writer.WriteAsync(Line(fault).AsMemory(), cancel);
        });
    }

    private static string Line(FoundFault fault) => string.Join(',',
        ((string?[])[fault.File, fault.Line?.ToString(CultureInfo.InvariantCulture), fault.Column, fault.Value, fault.Problem, fault.Mend]).Select(cell => Quoted(Marked(cell ?? "")))) + "\r\n";

    /// <summary>What a spreadsheet could run as a formula begins with an apostrophe, as OWASP advises.</summary>
    private static string Marked(string cell) => cell is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..] ? $"'{cell}" : cell;

    private static string Quoted(string cell) => cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>Sent as it is read.</summary>
    private sealed class FileCallback(Func<Stream, CancellationToken, Task> write) : IActionResult
    {
        public Task ExecuteResultAsync(ActionContext context)
        {
            var response = context.HttpContext.Response;
            response.ContentType = "text/csv; charset=utf-8";
            response.Headers.ContentDisposition = "attachment; filename=\"import-faults.csv\"";
            return write(response.Body, context.HttpContext.RequestAborted);
        }
    }
}

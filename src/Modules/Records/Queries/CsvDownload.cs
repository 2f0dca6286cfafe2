using System.Globalization;
using System.Text;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace ArmedPolicingGov.Records.Queries;

/// <summary>
/// All of a list as CSV, with the columns of record files, sent as the database sends it. There are two of them. The one
/// for spreadsheets marks texts that a program could run as a formula by an apostrophe; its name is that of no record file, so
/// an import refuses it and the mark never becomes part of a record. The exact one changes nothing and can be imported.
/// </summary>
internal sealed class CsvDownload : IActionResult
{
    private readonly Kind kind;
    private readonly IAsyncEnumerable<Fact> rows;
    private readonly IDbContextTransaction snapshot;
    private readonly bool isExact;

    private CsvDownload(Kind kind, IAsyncEnumerable<Fact> rows, IDbContextTransaction snapshot, bool isExact, IReadOnlyList<string> keys) =>
        (this.kind, this.rows, this.snapshot, this.isExact, Keys) = (kind, rows, snapshot, isExact, keys);

    /// <summary>The keys of everything that it holds: the view log has them before the first byte leaves.</summary>
    public IReadOnlyList<string> Keys { get; }

    public static async Task<CsvDownload> OfAsync(Kind kind, IFactTable table, FactsContext facts, Sought sought, bool isExact, CancellationToken cancel)
    {
        // One snapshot, so that what is logged is what is sent.
        var begun = await facts.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancel);
        return new CsvDownload(kind, table.All(facts, sought), begun, isExact, await table.KeysAsync(facts, sought, cancel));
    }

    public async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.ContentType = "text/csv; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentDisposition = $"attachment; filename=\"{(isExact ? kind.Name : kind.Name.Replace('_', '-') + "-for-spreadsheets")}.csv\"";
        await using (snapshot)
        await using (var writer = new StreamWriter(response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: !isExact), leaveOpen: true))
            await WriteAsync(writer, context.HttpContext.RequestAborted);
    }

    private async Task WriteAsync(StreamWriter writer, CancellationToken cancel)
    {
        await LineAsync(writer, [.. kind.Columns.Select(column => column.Name), Kind.RecordedAt, Kind.RecordedBy], cancel);
        await foreach (var fact in rows.WithCancellation(cancel))
            await LineAsync(writer, [.. kind.Texts(fact), LondonTime.Format(fact.RecordedAt), fact.RecordedBy ?? ""], cancel);
    }

    private async Task LineAsync(StreamWriter writer, IEnumerable<string> cells, CancellationToken cancel) =>
        await writer.WriteAsync((string.Join(',', cells.Select(cell => Quoted(isExact ? cell : Marked(cell)))) + "\r\n").AsMemory(), cancel);

    /// <summary>As OWASP advises against formula injection.</summary>
    private static string Marked(string cell) => cell is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..] ? $"'{cell}" : cell;

    private static string Quoted(string cell) => cell.AsSpan().IndexOfAny(",\"\r\n") >= 0 || cell != cell.Trim()
        ? string.Create(CultureInfo.InvariantCulture, $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"") : cell;
}

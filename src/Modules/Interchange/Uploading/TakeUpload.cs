using System.IO.Compression;
using System.Security.Cryptography;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Interchange.Mapping;
using ArmedPolicingGov.Interchange.Unfinished;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Http;

namespace ArmedPolicingGov.Interchange.Uploading;

/// <summary>
/// Takes what a browser sends to the folder of an import: a folder of records as ZIP, or tables as CSV and XLSX. What a file is
/// its content says; its name is only shown.
/// </summary>
internal sealed class TakeUpload(UnfinishedImports imports, Kinds kinds)
{
    public const int MostFiles = 30;
    private const int LongestName = 120;

    /// <summary>Brings the files there. Returns the import, or what is wrong with the files.</summary>
    public async Task<(UnfinishedImport? Import, string? Problem)> TakeAsync(UnfinishedImport import, IReadOnlyList<IFormFile> files, CancellationToken cancel)
    {
        if (files.Count == 0 || files.All(file => file.FileName.Length == 0)) return (null, "Choose a ZIP file, or one or more CSV or XLSX files");
        if (files.Count > MostFiles) return (null, $"Choose at most {MostFiles} files");
        imports.Begin(import.Id);
        var sent = new List<SentFile>();
        var tables = new List<SourceTable>();
        foreach (var file in files)
        {
            var (taken, path) = await SaveAsync(import.Id, sent.Count, file, cancel);
            sent.Add(taken);
            if (await ReadAsync(import.Id, path, taken.Name, files.Count == 1, tables, cancel) is { } problem) return (null, $"{taken.Name} {problem}");
        }

        var kindsOf = tables.Where(table => table.Kind is not null).GroupBy(table => table.Kind, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1);
        if (kindsOf is not null) return (null, $"{string.Join(" and ", kindsOf.Select(table => table.Title))} hold the same kind of records. Import one after the other");
        return (import with { Files = sent, Tables = tables }, null);
    }

    private async Task<(SentFile File, string Path)> SaveAsync(Guid id, int place, IFormFile file, CancellationToken cancel)
    {
        var path = Path.Combine(imports.FolderOf(id), "uploaded", $"{place}");
        await using (var to = new FileStream(path, FileMode.CreateNew)) await file.CopyToAsync(to, cancel);
        await using var bytes = File.OpenRead(path);
        return (new SentFile(Clean(file.FileName), bytes.Length, Convert.ToHexStringLower(await SHA256.HashDataAsync(bytes, cancel))), path);
    }

    private async Task<string?> ReadAsync(Guid id, string path, string name, bool isOnly, List<SourceTable> tables, CancellationToken cancel)
    {
        var start = new byte[4];
        await using (var bytes = File.OpenRead(path))
        {
            if (await bytes.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancel) == 0) return "is empty";
        }

        if (start is [0xD0, 0xCF, 0x11, 0xE0]) return "is locked with a password, or is of an old kind of Excel. Save it as an Excel workbook (.xlsx) without a password";
        if (start is not [(byte)'P', (byte)'K', ..]) return name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) ? "is not what its name says, or is damaged" : AddTable(id, path, name, tables);
        try
        {
            using var zip = await ZipFile.OpenReadAsync(path, cancel);
            if (zip.GetEntry("[Content_Types].xml") is not null) return zip.Entries.Any(entry => entry.FullName.StartsWith("xl/", StringComparison.Ordinal)) ? AddWorkbook(id, zip, path, name, tables, cancel) : "is not an Excel workbook";
            return isOnly ? await FolderFromZip.UnpackAsync(zip, imports.RecordsOf(id), cancel) : "is a ZIP file. Send it alone, without other files";
        }
        catch (Exception damaged) when (ExcelFile.IsUnreadable(damaged))
        {
            return "is damaged and cannot be read. Save or pack it again";
        }
    }

    private string? AddWorkbook(Guid id, ZipArchive zip, string path, string name, List<SourceTable> tables, CancellationToken cancel)
    {
        // The parts are unpacked as they are read: a part that unpacks to more than any workbook holds is not begun.
        if (zip.Entries.Sum(entry => entry.Length) > FolderFromZip.MostBytes / 2 || zip.Entries.Any(entry => entry.Length > 1024 * 1024 && entry.Length > entry.CompressedLength * FolderFromZip.MostRatio))
            return "unpacks to far more than a workbook of records holds";
        using var bytes = File.OpenRead(path);
        using var book = ExcelFile.Open(bytes, SheetTable.MostTexts);
        if (book.Sheets.Count == 0) return "has no sheet";
        var named = book.Sheets.Where(sheet => kinds.Find(sheet) is { StaysInStore: false }).ToList();
        foreach (var sheet in named.Count > 0 ? named : [book.Sheets[0]])
        {
            var csv = Path.Combine(imports.FolderOf(id), "tables", $"{tables.Count}.csv");
            SheetTable.Write(book, sheet, csv, cancel);
            if (Add(csv, named.Count > 0 ? $"{name}, sheet {sheet}" : name, named.Count > 0 ? sheet : name, tables) is { } problem) return named.Count > 0 ? $"(sheet {sheet}) {problem}" : problem;
        }

        return null;
    }

    private string? AddTable(Guid id, string path, string name, List<SourceTable> tables)
    {
        var csv = Path.Combine(imports.FolderOf(id), "tables", $"{tables.Count}.csv");
        File.Copy(path, csv);
        return Add(csv, name, name, tables);
    }

    private string? Add(string csv, string title, string called, List<SourceTable> tables)
    {
        var (header, problem) = TableFile.Header(csv);
        if (header is null) return problem;
        var kind = Headers.KindOf(header, Path.GetFileNameWithoutExtension(called), kinds.Exchanged);
        tables.Add(new SourceTable(title, Path.GetFileName(csv), header, kind?.Name) { IsReady = kind is not null });
        return null;
    }

    /// <summary>The last part of a path, without what could not be shown or would break a line.</summary>
    private static string Clean(string path)
    {
        var name = string.Concat(path[(path.LastIndexOfAny(['/', '\\']) + 1)..].Where(letter => !char.IsControl(letter))).Trim();
        return name.Length == 0 ? "file" : name[Math.Max(0, name.Length - LongestName)..];
    }
}

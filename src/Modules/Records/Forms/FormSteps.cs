using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Records.Acts;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Http;

namespace ArmedPolicingGov.Records.Forms;

/// <summary>The buttons of a form, each a value of one field. What was typed travels in the form from step to step; no session holds it.</summary>
internal static class FormSteps
{
    public const string Field = "step";
    public const string Check = "check";
    public const string Change = "change";
    public const string Record = "record";

    /// <summary>The field of a document's file.</summary>
    public const string File = "upload";
    private const int FileMegabytes = 50;
    private const string FindPrefix = "find.";

    public static string Find(Column column) => FindPrefix + column.Name;

    /// <summary>True of the buttons that end a page of answers: to check them or to record.</summary>
    public static bool IsAnswer(string? step) => step is null or Check or Record;

    /// <summary>What was posted. Somebody who looks again for a reference no longer means what they had found.</summary>
    public static Draft Posted(Kind kind, IFormCollection form, string? step)
    {
        var draft = Draft.Posted(kind, form);
        return kind.Columns.FirstOrDefault(column => column.References is not null && Find(column) == step) is { } column ? draft.With(Draft.Found(column), "") : draft;
    }

    /// <summary>The column that somebody looks for a reference for, or null.</summary>
    public static Column? Sought(FactForm form, string? step) => form.Asked.FirstOrDefault(column => column.References is not null && Find(column) == step);

    /// <summary>Takes the file of the last page into the form, if there is one and nothing is wrong with it.</summary>
    public static async Task<Upload?> TakeFileAsync(FactForm form, IFormCollection posted, CancellationToken cancel)
    {
        if (form.Digest is null) return null;
        var (file, problem) = await UploadedFile.ReadAsync(posted, File, FileMegabytes, cancel);
        if (problem is not null) form.Refuse(File, problem);
        if (file is not null) form.Take(file);
        return file is null ? null : new Upload(file.Sha256, file.Open);
    }
}

using ArmedPolicingGov.Interchange.Unfinished;

namespace ArmedPolicingGov.Interchange;

/// <summary>Takes away what was uploaded a week ago and never recorded.</summary>
public sealed class SweepUploads
{
    /// <summary>How long an unfinished import is kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    private static readonly TimeSpan LongestUpload = TimeSpan.FromDays(1);

    private readonly UnfinishedImports imports;

    internal SweepUploads(UnfinishedImports imports) => this.imports = imports;

    /// <summary>Removes them. What is being checked or recorded stays until that is done.</summary>
    /// <returns>How many were removed.</returns>
    public int Run(DateTimeOffset now)
    {
        var old = imports.All().Where(import => !import.IsAtWork && import.BegunAt + Kept <= now).ToList();
        foreach (var import in old) imports.GiveUp(import.Id);
        var broken = imports.BrokenOff().Where(folder => Directory.GetCreationTimeUtc(folder) + LongestUpload <= now.UtcDateTime).ToList();
        foreach (var folder in broken) Directory.Delete(folder, recursive: true);
        return old.Count + broken.Count;
    }
}

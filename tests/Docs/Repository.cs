namespace ArmedPolicingGov.Docs.Tests;

/// <summary>The source tree that the tests run in.</summary>
internal static class Repository
{
    private static readonly string[] Made = ["bin", "obj", "node_modules", "wwwroot"];

    public static string Root { get; } = FindRoot();

    /// <summary>The files under a folder whose names end so, without what a build makes.</summary>
    public static IReadOnlyList<string> Files(string folder, string ending) =>
        [.. Directory.EnumerateFiles(Path.Combine(Root, folder), "*" + ending, SearchOption.AllDirectories)
            .Where(path => !Path.GetRelativePath(Root, path).Split(Path.DirectorySeparatorChar).Any(part => Made.Contains(part, StringComparer.Ordinal)))
            .Order(StringComparer.Ordinal)];

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ArmedPolicingGov.sln"))) folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        return folder.FullName;
    }
}

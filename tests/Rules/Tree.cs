namespace ArmedPolicingGov.Rules.Tests;

/// <summary>Where the source tree lies, for tests that read data or sources in place.</summary>
internal static class Tree
{
    public static string Root { get; } = Find();

    public static string Tests => Path.Combine(Root, "tests", "Rules");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ArmedPolicingGov.sln"))) return folder.FullName;
        }
        throw new InvalidOperationException("The tests do not run inside the source tree.");
    }
}

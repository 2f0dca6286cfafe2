using Mono.Cecil;

namespace ArmedPolicingGov.Architecture.Tests;

/// <summary>The source tree, and what was built of it.</summary>
internal static class Tree
{
    public const string Prefix = "ArmedPolicingGov.";

    private static readonly string[] Made = ["bin", "obj", "node_modules", "wwwroot", ".data"];

    public static string Root { get; } = FindRoot();

    /// <summary>The modules, by the folders there are: nobody keeps a list.</summary>
    public static IReadOnlyList<string> Modules { get; } =
        [.. Directory.GetDirectories(Path.Combine(Root, "src", "Modules")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    /// <summary>The files under a folder whose names end so, as paths from the root, without what a build makes.</summary>
    public static IReadOnlyList<string> Files(string folder, params string[] endings) =>
        [.. Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path))
            .Where(path => endings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal)) && !path.Split('/').Any(part => Made.Contains(part, StringComparer.Ordinal)))
            .Order(StringComparer.Ordinal)];

    public static string Text(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>The assembly of a project, as it was built beside these tests.</summary>
    public static ModuleDefinition Assembly(string name) => ModuleDefinition.ReadModule(Path.Combine(AppContext.BaseDirectory, $"{Prefix}{name}.dll"));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ArmedPolicingGov.sln"))) folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        return folder.FullName;
    }
}

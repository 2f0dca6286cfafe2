using System.Xml.Linq;
using Mono.Cecil;

namespace ArmedPolicingGov.Architecture.Tests;

/// <summary>Who may refer to whom.</summary>
internal static class References
{
    /// <summary>The product's own assemblies that an assembly refers to and may not.</summary>
    public static IEnumerable<string> NotAllowed(ModuleDefinition assembly, params string[] allowed) => assembly.AssemblyReferences
        .Select(each => each.Name)
        .Where(name => name.StartsWith(Tree.Prefix, StringComparison.Ordinal) && !allowed.Contains(name[Tree.Prefix.Length..], StringComparer.Ordinal));

    /// <summary>What an assembly refers to beside the runtime itself.</summary>
    public static IEnumerable<string> BesideTheRuntime(ModuleDefinition assembly) => assembly.AssemblyReferences
        .Select(each => each.Name).Where(name => !name.StartsWith("System.", StringComparison.Ordinal) && name is not ("System" or "netstandard" or "mscorlib"));

    /// <summary>The projects and packages that a project file names.</summary>
    public static IReadOnlyList<string> NamedIn(string project) => [.. XDocument.Parse(project).Descendants()
        .Where(each => each.Name.LocalName is "ProjectReference" or "PackageReference")
        .Select(each => each.Attribute("Include")?.Value ?? each.Attribute("Update")!.Value)];

    /// <summary>True for a project file that names a module's project, alone or by a pattern.</summary>
    public static bool NamesAModule(string project) => NamedIn(project).Any(name =>
        name.Contains("Modules/", StringComparison.Ordinal) || Tree.Modules.Any(module => name.EndsWith($"{Tree.Prefix}{module}.csproj", StringComparison.Ordinal)));
}

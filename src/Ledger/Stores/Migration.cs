using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace ArmedPolicingGov.Ledger.Stores;

/// <summary>One numbered SQL file of a module. What was once applied is never edited: a further number changes it.</summary>
/// <param name="Module">The module that it stands in.</param>
/// <param name="Name">Its file's name, like <c>0001_armouries.sql</c>.</param>
/// <param name="Sql">Its text.</param>
public sealed record Migration(string Module, string Name, string Sql)
{
    public string Digest => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql.ReplaceLineEndings("\n"))));

    /// <summary>The files in a module's <c>Schema</c> folder, embedded in its assembly, in the order of their numbers.</summary>
    public static IReadOnlyList<Migration> In(Assembly assembly)
    {
        var module = assembly.GetName().Name!.Split('.')[^1];
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".sql", StringComparison.Ordinal) && name.Contains(".Schema.", StringComparison.Ordinal))
            .Select(name => new Migration(module, name[(name.IndexOf(".Schema.", StringComparison.Ordinal) + 8)..], Read(assembly, name)))
            .OrderBy(each => each.Name, StringComparer.Ordinal)];
    }

    private static string Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}

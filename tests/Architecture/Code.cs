using System.Text.RegularExpressions;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace ArmedPolicingGov.Architecture.Tests;

/// <summary>What compiled code calls, is called and says to the database.</summary>
internal static partial class Code
{
    private static readonly string[] Empty = ["Manager", "Service", "Helper", "Util", "Dto", "Impl", "Base"];
    private static readonly string[] Writes = ["SaveChanges", "SaveChangesAsync", "ExecuteUpdate", "ExecuteUpdateAsync", "ExecuteDelete", "ExecuteDeleteAsync", "ExecuteSqlRaw", "ExecuteSqlRawAsync"];

    /// <summary>Types whose names end in a word that says nothing of what they are, or begin with Base. A tag helper is what the framework calls it.</summary>
    public static IEnumerable<string> EmptyNames(ModuleDefinition assembly) => assembly.GetAllTypes()
        .Where(type => !type.Name.Contains('<', StringComparison.Ordinal))
        .Where(type => IsEmpty([.. Words().Matches(type.Name.Replace("TagHelper", "", StringComparison.Ordinal)).Select(word => word.Value)]))
        .Select(type => type.FullName);

    /// <summary>Calls by which Entity Framework would write.</summary>
    public static IEnumerable<string> Saves(ModuleDefinition assembly) => Instructions(assembly)
        .Where(each => each.Instruction.Operand is MethodReference called && Writes.Contains(called.Name, StringComparer.Ordinal)
            && called.DeclaringType.Namespace.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal))
        .Select(each => each.Method.FullName);

    /// <summary>SQL in code that changes or removes rows, or adds to the tables of facts, which only the ledger does.</summary>
    public static IEnumerable<string> WritesToFacts(ModuleDefinition assembly, IReadOnlyCollection<string> tablesOfFacts) =>
        Instructions(assembly).Where(each => each.Instruction.OpCode == OpCodes.Ldstr).Select(each => (each.Method.FullName, Text: (string)each.Instruction.Operand))
            .Concat(assembly.GetAllTypes().SelectMany(type => type.Fields).Where(field => field is { HasConstant: true, Constant: string }).Select(field => (field.FullName, Text: (string)field.Constant)))
            .Where(each => ChangesRows(each.Text, tablesOfFacts)).Select(each => $"{each.FullName}: {each.Text}");

    public static bool ChangesRows(string sql, IReadOnlyCollection<string> tablesOfFacts)
    {
        if (Change().IsMatch(sql)) return true;
        // What follows "insert into" may be put together at run time: then nobody can tell, and it is refused.
        return Insert().Matches(sql).Any(match => match.Groups["table"].Value is var table && (table.Length == 0 || tablesOfFacts.Contains(table, StringComparer.OrdinalIgnoreCase)));
    }

    /// <summary>Migrations of a module that change rows or give rights to do so.</summary>
    public static bool GivesRights(string sql) => Change().IsMatch(sql) || Grant().IsMatch(sql);

    /// <summary>The calls of an assembly to the members of a type.</summary>
    public static IEnumerable<string> CallsTo(ModuleDefinition assembly, string type) => Instructions(assembly)
        .Select(each => each.Instruction.Operand as MethodReference).Where(called => called?.DeclaringType.FullName == type).Select(called => called!.Name);

    private static bool IsEmpty(IReadOnlyList<string> words) => words.Count > 0 && (words[0] == "Base" || Empty.Contains(words[^1], StringComparer.Ordinal));

    private static IEnumerable<(MethodDefinition Method, Instruction Instruction)> Instructions(ModuleDefinition assembly) => assembly.GetAllTypes()
        .SelectMany(type => type.Methods).Where(method => method.HasBody)
        .SelectMany(method => method.Body.Instructions.Select(instruction => (method, instruction)));

    [GeneratedRegex("[A-Z][a-z]+")]
    private static partial Regex Words();

    [GeneratedRegex(@"\bupdate\s+[\w.""]+(?:\s+\w+)?\s+set\b|\bdelete\s+from\b|\btruncate\s+(?:table\s+)?[\w""]|\bmerge\s+into\b|\bcopy\s+[\w.""]+.*\bfrom\s+stdin\b", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Change();

    [GeneratedRegex(@"\binsert\s+into\s+(?<table>[\w.]*)", RegexOptions.IgnoreCase)]
    private static partial Regex Insert();

    [GeneratedRegex(@"\bgrant\s+[^;]*\b(?:update|delete|truncate|all)\b[^;]*\bto\b|\bdisable\s+(?:row\s+level\s+security|trigger)\b|\bsecurity\s+definer\b", RegexOptions.IgnoreCase)]
    private static partial Regex Grant();
}

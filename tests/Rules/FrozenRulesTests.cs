using System.Security.Cryptography;
using System.Text;
using ArmedPolicingGov.Recommendations.Rules;
using Mono.Cecil;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Rules.Tests;

/// <summary>What a released version of the rules says is never changed, and it reads nothing but the book and the day.</summary>
public sealed class FrozenRulesTests
{
    private static readonly string V1 = Path.Combine(Tree.Root, "src", "Modules", "Recommendations", "Rules", "V1");

    [Fact]
    public void Version_1_is_what_was_released()
    {
        var sources = Directory.GetFiles(V1, "*.cs").Order(StringComparer.Ordinal).ToList();
        sources.Count.ShouldBeGreaterThan(20);
        var lines = sources.Select(file => $"{Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))}  {Path.GetFileName(file)}\n");
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines))));

        digest.ShouldBe(File.ReadAllText(Path.Combine(V1, "digest.txt")).Trim(),
            "A rule of version 1 has changed. What a rule asks changes only in a new version, in a folder of its own; until the release, the new digest may be put into digest.txt.");
    }

    [Fact]
    public void Rules_use_no_banned_symbol() => UsesIn(typeof(Rulebook).Assembly.Location, typeof(Rulebook).Namespace + ".V1").ShouldBeEmpty();

    [Fact]
    public void A_planted_use_of_a_banned_symbol_is_found() =>
        UsesIn(typeof(FrozenRulesTests).Assembly.Location, "ArmedPolicingGov.Rules.Tests.Planted").ShouldBe(["System.Environment", "System.IO.Path", "System.TimeProvider"]);

    /// <summary>The banned types and members that the code of a namespace calls or reads.</summary>
    private static List<string> UsesIn(string assembly, string within)
    {
        var banned = File.ReadAllLines(Path.Combine(V1, "BannedSymbols.txt")).Select(line => line.Split(';')[0]).ToList();
        using var module = ModuleDefinition.ReadModule(assembly);
        var types = module.GetTypes().Where(type => Outermost(type).Namespace == within).ToList();
        types.ShouldNotBeEmpty();
        return [.. types.SelectMany(type => type.Methods).Where(method => method.HasBody)
            .SelectMany(method => method.Body.Instructions).Select(each => each.Operand).OfType<MemberReference>()
            .Where(member => banned.Exists(symbol => IsNamed(symbol, member)))
            .Select(member => (member.DeclaringType ?? member).FullName).Distinct().Order(StringComparer.Ordinal)];
    }

    private static bool IsNamed(string symbol, MemberReference member)
    {
        var type = (member as TypeReference ?? member.DeclaringType).GetElementType();
        return symbol[..2] switch
        {
            "N:" => (type.Namespace + ".").StartsWith(symbol[2..] + ".", StringComparison.Ordinal),
            "T:" => type.FullName == symbol[2..],
            "P:" => $"{type.FullName}.{member.Name.Replace("get_", "", StringComparison.Ordinal)}" == symbol[2..],
            _ => throw new InvalidDataException(symbol),
        };
    }

    private static TypeDefinition Outermost(TypeDefinition type) => type.DeclaringType is null ? type : Outermost(type.DeclaringType);
}

using System.Reflection;
using System.Text.RegularExpressions;
using ArmedPolicingGov.Facts;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Web.Tests.Organisation;

/// <summary>The product says what its glossary says: no page and no vocabulary uses a variant instead of its term.</summary>
public sealed class WordsTests
{
    private static readonly string Root = FindRoot();

    private static readonly IReadOnlyList<(string Term, string Name, IReadOnlyList<string> Variants)> Terms = ReadTerms();

    [Fact]
    public void No_page_uses_a_variant_instead_of_its_term()
    {
        var pages = Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.cshtml", SearchOption.AllDirectories).Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules")).ToList();
        pages.Count.ShouldBeGreaterThan(40);
        pages.SelectMany(path => Found(File.ReadAllText(path)).Select(found => $"{Path.GetRelativePath(Root, path)}: {found}")).ShouldBeEmpty();
    }

    [Fact]
    public void No_vocabulary_uses_a_variant_instead_of_its_term()
    {
        var words = Vocabularies().SelectMany(vocabulary => vocabulary.Codes.Select(vocabulary.Words).Prepend(vocabulary.Name)).ToList();
        words.Count.ShouldBeGreaterThan(150);
        words.ShouldContain("Rescinded");
        words.SelectMany(word => Found(word).Select(found => $"“{word}”: {found}")).ShouldBeEmpty();
    }

    [Fact]
    public void A_planted_variant_is_found_whatever_its_number_its_letters_or_its_line_and_part_of_a_word_is_none()
    {
        Found("Two Silver\n  Commanders met").ShouldBe(["say “Tactical firearms commander (TFC)”, not “silver commander”"]);
        Found("<p>The operation was stood down.</p>").ShouldBe(["say “Rescinded”, not “stood down”"]);
        Found("understood downstream, the quicksilver commander").ShouldBeEmpty();
    }

    [Fact]
    public void Each_term_stands_once_and_no_variant_is_of_two_terms_or_a_term_itself()
    {
        Terms.Count.ShouldBeGreaterThanOrEqualTo(30);
        Terms.Select(each => each.Term).ShouldAllBe(term => Identifier.IsValid(term));
        Terms.Select(each => each.Term).ShouldBeUnique();
        Terms.Select(each => each.Name).ShouldBeUnique();
        Terms.SelectMany(each => each.Variants).ShouldBeUnique(StringComparer.OrdinalIgnoreCase);
        Terms.SelectMany(each => each.Variants).Intersect(Terms.Select(each => each.Name), StringComparer.OrdinalIgnoreCase).ShouldBeEmpty();
    }

    private static IEnumerable<string> Found(string text) => Terms
        .SelectMany(term => term.Variants.Where(variant => IsIn(text, variant)).Select(variant => $"say “{term.Name}”, not “{variant}”"));

    /// <summary>Word by word, in the singular or the plural.</summary>
    private static bool IsIn(string text, string variant) =>
        Regex.IsMatch(text, $@"(?<![\w-]){string.Join(@"\s+", variant.Split(' ').Select(Regex.Escape))}s?(?![\w-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));

    /// <summary>Those of the language of record and of every module.</summary>
    private static IEnumerable<Vocabulary> Vocabularies() => Directory.EnumerateFiles(AppContext.BaseDirectory, "ArmedPolicingGov.*.dll")
        .Select(Path.GetFileNameWithoutExtension).Where(name => !name!.EndsWith(".Tests", StringComparison.Ordinal) && !name.EndsWith(".Support", StringComparison.Ordinal))
        .SelectMany(name => Assembly.Load(name!).GetTypes()).Where(type => !type.ContainsGenericParameters)
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
        .Where(field => field.FieldType == typeof(Vocabulary)).Select(field => (Vocabulary)field.GetValue(null)!);

    private static List<(string Term, string Name, IReadOnlyList<string> Variants)> ReadTerms()
    {
        using var reader = new StreamReader(Path.Combine(Root, "src", "Modules", "Organisation", "Reference", "glossary.csv"));
        using var csv = new CsvHelper.CsvReader(reader, System.Globalization.CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var terms = new List<(string, string, IReadOnlyList<string>)>();
        while (csv.Read()) terms.Add((csv.GetField("term")!, csv.GetField("name")!, csv.GetField("variants")!.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)));
        return terms;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ArmedPolicingGov.sln"))) folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        return folder.FullName;
    }
}

using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Recommendations.Rules;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Rules.Tests;

/// <summary>A book that is moved forward, and the results that are kept with it, are those of a book built from everything.</summary>
public sealed class ForwardTests
{
    public static MatrixTheoryData<string, int> Draws => new(["a", "b"], Enumerable.Range(1, 12));

    [Theory]
    [MemberData(nameof(Draws))]
    public void A_book_moved_forward_is_the_book_of_everything(string folder, int seed)
    {
        var random = new Random(seed);
        var day = new DateOnly(2023, 6, 1).AddDays(random.Next(900));
        var all = RecordFolder.Read(Path.Combine(Tree.Tests, "Examples", folder, "records")).KnownAt(null)
            .Zip(Kinds.Interchange).SelectMany(each => each.First.Select(fact => (Kind: each.Second, Fact: fact))).OrderBy(_ => random.Next()).ToList();
        // Some of everything is there at first; then facts come, go, are corrected, and come back.
        var known = all.Take(all.Count / 2).ToDictionary(each => (each.Kind, each.Kind.KeyOf(each.Fact)), each => each.Fact);
        var (moved, results) = (Book(known), default(Evaluation));
        var steps = 0;

        // One by one, so that no other change of a batch hides that something was kept wrongly.
        foreach (var batch in all.Skip(all.Count / 3).Chunk(seed % 2 == 0 ? 1 : random.Next(3, 40)).Take(40))
        {
            var changes = batch.Select(each => Change(each.Kind, each.Fact, known, all, random)).ToList();
            results = results is null ? Evaluation.Run(moved, day, Scope.All) : results;
            moved = moved.With(changes);
            results = results.After(changes, moved, Rulebook.V1);

            var fresh = Evaluation.Run(Book(known), day, Scope.All).Results.Select(Expected.LineOf).ToList();
            Evaluation.Run(moved, day, Scope.All).Results.Select(Expected.LineOf).ShouldBe(fresh);
            results.Results.Select(Expected.LineOf).Except(fresh).ShouldBeEmpty();
            steps++;
        }

        steps.ShouldBeGreaterThan(3);
    }

    private static BookChange Change(Kind kind, Fact fact, Dictionary<(Kind, string), Fact> known, List<(Kind Kind, Fact Fact)> all, Random random)
    {
        var key = (kind, kind.KeyOf(fact));
        var before = known.GetValueOrDefault(key);
        var now = before is not null && random.Next(3) == 0 ? null : random.Next(2) == 0 ? fact : Corrected(kind, fact, all, random);
        if (now is null) known.Remove(key);
        else known[key] = now;
        return new BookChange(kind.Name, before, now, [.. new[] { before, now }.OfType<Fact>().Select(each => ScopeOf(kind, each, known, all)).Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>The fact with what is no key taken from another of its kind.</summary>
    private static Fact Corrected(Kind kind, Fact fact, List<(Kind Kind, Fact Fact)> all, Random random)
    {
        var others = all.Where(each => each.Kind == kind).ToList();
        var other = others[random.Next(others.Count)].Fact;
        return kind.Make([.. kind.Columns.Select((column, place) => kind.Value(column.IsKey || column.Name == kind.Parent ? fact : other, place))], fact.RecordedAt, null, withdrawn: false);
    }

    private static FactBook Book(Dictionary<(Kind, string), Fact> known) => FactBook.Of([[.. known.Values]], RecordFolder.Reference);

    /// <summary>Whose record it is, as the store stamps it: by its owner, or the owner of what it belongs to.</summary>
    private static string ScopeOf(Kind kind, Fact fact, Dictionary<(Kind, string), Fact> known, List<(Kind Kind, Fact Fact)> all)
    {
        if (kind.Scope is null || ColumnText.Write(kind.Value(fact, kind.PlaceOf(kind.Scope))) is not { Length: > 0 } owner) return Reference.National;
        var column = kind.Column(kind.Scope);
        if (kind.Name is "exercises" or "napp_attendance" or "rota") return $"region/{owner}";
        if (column.References is not { } referenced) return $"force/{owner.Split('/')[0]}";
        if (referenced == "officers") return $"force/{owner.Split('/')[0]}";
        var parent = Kinds.Interchange.First(each => each.Name == referenced);
        var found = known.GetValueOrDefault((parent, owner)) ?? all.Where(each => each.Kind == parent).Select(each => each.Fact).FirstOrDefault(each => parent.KeyOf(each) == owner);
        return found is null ? Reference.National : ScopeOf(parent, found, known, all);
    }
}

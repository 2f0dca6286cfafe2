using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Simulation.Writing;

namespace ArmedPolicingGov.Simulation.Forces;

/// <summary>The officers and staff of a force, with their ranks and posts.</summary>
/// <param name="first">The first number that it gives.</param>
internal sealed class Personnel(World world, Recorder recorder, Chance chance, string force, int first)
{
    private int number = first;

    /// <summary>Somebody new, of a rank since a day; now and then the name is misspelt at first.</summary>
    public string Join(string rank, DateOnly since)
    {
        var officer = FormattableString.Invariant($"{force}/{number++}");
        var right = new Officer { Id = officer, Force = force, Name = world.Words.Name(chance) };
        if (chance.Happens(0.02)) recorder.Correct(right with { Name = right.Name[..^1] }, right, since);
        else recorder.Record(right, since);
        Rank(officer, rank, since);
        if (chance.Happens(0.01)) recorder.Mistake(new RankHeld { Officer = officer, From = since.AddDays(40), Rank = "staff" }, since.AddDays(40));
        return officer;
    }

    public void Rank(string officer, string rank, DateOnly from) => recorder.Record(new RankHeld { Officer = officer, From = from, Rank = rank }, from);

    /// <summary>A post that is held from a day, and to another where that has come.</summary>
    public void Post(string officer, string post, string area, DateOnly from, DateOnly? to = null)
    {
        var held = new PostHeld { Officer = officer, Post = post, Area = area, From = from };
        if (to is { } end && end <= world.Period.Until) recorder.Continue(held, held with { To = end }, Period.At(from, 600), Period.At(end, 600));
        else recorder.Record(held, from);
    }
}

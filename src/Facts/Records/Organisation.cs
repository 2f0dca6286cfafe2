namespace ArmedPolicingGov.Facts;

/// <summary>Somebody of a police force, under the identifier that the force gave.</summary>
public sealed record Officer : Fact
{
    public string Id { get; init; } = "";
    public string Force { get; init; } = "";
    public string Name { get; init; } = "";

    public static readonly Kind<Officer> Declaration = new("officers", "Organisation", "officer", "officers", each => $"{each.Name} ({each.Id})",
        Column.Officer("officer", "Officer").Key() with { References = null, Hint = "Force and number, like norfolk/1234" },
        Column.Force("force", "Force").Required(),
        Column.Text("name", "Name").Required().Personal())
    { Scope = "force" };
}

/// <summary>The rank of an officer from a day until the officer's next one.</summary>
public sealed record RankHeld : Fact
{
    public string Officer { get; init; } = "";
    public DateOnly From { get; init; }
    public string Rank { get; init; } = "";

    public static readonly Kind<RankHeld> Declaration = new("ranks", "Organisation", "rank", "ranks", each => $"{Codes.Rank.Words(each.Rank)}, {each.Officer}",
        Column.Officer("officer", "Officer").Key(),
        Column.Date("from", "Held from").Key(),
        Column.Code("rank", Codes.Rank, "Rank").Required())
    { Scope = "officer" };
}

/// <summary>A post that an officer holds for an area: a region, a force or an armoury.</summary>
public sealed record PostHeld : Fact
{
    public string Officer { get; init; } = "";
    public string Post { get; init; } = "";
    public string Area { get; init; } = "";
    public DateOnly From { get; init; }
    public DateOnly? To { get; init; }

    public static readonly Kind<PostHeld> Declaration = new("posts", "Organisation", "post", "posts", each => $"{Codes.Post.Words(each.Post)}, {each.Area}",
        Column.Officer("officer", "Officer").Key(),
        Column.Code("post", Codes.Post, "Post").Key(),
        Column.Id("area", "Area").Key().WithHint("A region for the regional lead, an armoury for its manager, a force for every other post"),
        Column.Date("from", "Held from").Key(),
        Column.Date("to", "Held until").WithHint("The first day on which the post was no longer held"))
    { Scope = "officer", After = [("to", "from")] };
}

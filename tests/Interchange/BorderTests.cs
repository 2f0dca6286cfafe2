namespace ArmedPolicingGov.Interchange.Tests;

/// <summary>What a check only just lets through.</summary>
public sealed class BorderTests(FilledStore filled) : IClassFixture<FilledStore>
{
    [Theory]
    [InlineData("vehicles", "in_service_to=2024-01-01")]
    [InlineData("armouries", "closed_on=2024-01-05")]
    [InlineData("items", "in_use_to=2024-02-01")]
    [InlineData("deployments", "closed_at=2026-01-02T10:00:00Z")]
    [InlineData("tracking_training", "expires_on=2025-01-01")]
    [InlineData("armoury_procedures", "review_due=2025-01-01")]
    [InlineData("armoury_findings", "severity=critical; action_due=2026-02-03; closed_on=2026-02-03")]
    [InlineData("items", "item=rifle; kind=weapon-system; authority=")]
    [InlineData("items", "force=norfolk")]
    [InlineData("record_standards", "decision=rescinded")]
    [InlineData("record_standards", "standard=standard-2; in_force_from=2025-01-01")]
    [InlineData("deployment_documents", "file=; sha256=")]
    [InlineData("deployment_documents", "file=")]
    [InlineData("posts", "post=regional-armed-policing-lead; area=eastern")]
    [InlineData("posts", "post=regional-armed-policing-lead; area=west-midlands")]
    [InlineData("posts", "post=armed-policing-lead; area=west-midlands")]
    [InlineData("posts", "post=armoury-manager; area=armoury-1")]
    [InlineData("commander_events", "kind=observation; role=; item=hatton-round")]
    [InlineData("commander_events", "kind=familiarisation; role=; item=carbine")]
    [InlineData("commander_events", "kind=conduct-check; role=")]
    [InlineData("commander_events", "role=tfc-s; kind=selection")]
    [InlineData("posts", "to=2024-01-02")]
    [InlineData("rota", "to=2026-01-01T06:00:01Z")]
    public async Task What_stands_on_the_border_of_a_check_is_accepted(string file, string changes)
    {
        var row = Records.Row(file, changes);
        using var folder = Records.Of(file, row);
        (await filled.Store.MustImportAsync(folder.Path)).Versions.ShouldBe(1);
        (await filled.Store.VersionsAsync()).ShouldContain(line => line.StartsWith($"{file}|{row.Replace(',', '|')}|"));
    }
}

using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Interchange.Tests;

/// <summary>The declarations of the 26 kinds say what the contract's table says.</summary>
public sealed class DeclarationTests
{
    public static TheoryData<string> Files => [.. Contract.Files.Select(file => file.Name)];

    [Fact]
    public void There_are_the_26_files_of_the_contract_and_no_other_that_is_required() =>
        Kinds.Interchange.Select(kind => kind.Name).ShouldBe(Contract.Files.Select(file => file.Name));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_kind_has_the_columns_keys_required_marks_types_and_owner_of_the_contract(string name)
    {
        var kind = Kinds.Interchange.Single(each => each.Name == name);
        var file = Contract.File(name);
        kind.Owner.ShouldBe(file.Owner);
        kind.Columns.Select(column => new ContractColumn(column.Name, column.IsKey, column.IsRequired, TypeOf(column.Type))).ShouldBe(file.Columns);
    }

    [Fact]
    public void Only_an_items_force_is_a_key_that_may_be_blank() =>
        Kinds.Interchange.SelectMany(kind => kind.Columns.Where(column => column is { IsKey: true, IsRequired: false }).Select(column => $"{kind.Name}.{column.Name}")).ShouldBe(["items.force"]);

    [Fact]
    public void A_kind_stands_after_those_that_it_refers_to()
    {
        var names = Kinds.Interchange.Select(kind => kind.Name).ToList();
        foreach (var kind in Kinds.Interchange)
        {
            foreach (var column in kind.Columns.Where(column => column.References is not null)) names.IndexOf(column.References!).ShouldBeLessThan(names.IndexOf(kind.Name), $"{kind.Name}.{column.Name}");
        }
    }

    [Theory]
    [InlineData("ranks.rank", "staff constable sergeant inspector chief-inspector superintendent chief-superintendent assistant-chief-constable deputy-chief-constable chief-constable")]
    [InlineData("posts.post", "regional-armed-policing-lead armed-policing-lead chief-firearms-instructor control-room-operator armoury-manager")]
    [InlineData("items.kind", "tactic specialist-munition weapon-system")]
    [InlineData("items.authority", "sfc tfc both")]
    [InlineData("commander_events.role", "sfc tfc sfc-s tfc-s")]
    [InlineData("rota.role", "sfc-s tfc-s")]
    [InlineData("commander_events.kind", "selection initial-accreditation annual-refresher apstra-refresher tactical-adviser-session mentored observation familiarisation suspended reinstated non-operational operational-again revoked relinquished conduct-check")]
    [InlineData("tracking_checks.result", "working faulty not-fitted")]
    [InlineData("document_checks.result", "intact altered missing")]
    [InlineData("armoury_audits.kind", "annual-independent inspection stock-check")]
    [InlineData("armoury_findings.severity", "critical high medium low")]
    [InlineData("deployments.kind", "spontaneous pre-planned")]
    [InlineData("record_standards.deployment_kind", "spontaneous pre-planned")]
    [InlineData("deployments.decision", "deployed rescinded not-deployed")]
    [InlineData("record_standards.decision", "deployed rescinded not-deployed")]
    [InlineData("deployment_commanders.role", "sfc tfc ofc tactical-adviser")]
    [InlineData("deployment_officers.role", "afo ofc tactical-adviser other")]
    [InlineData("deployment_documents.type", "application authorisation sfc-log tfc-log ofc-log tactical-advice decision-model-assessment briefing community-impact-assessment debrief evaluation non-deployment-rationale discharge-report")]
    [InlineData("record_standards.document_type", "application authorisation sfc-log tfc-log ofc-log tactical-advice decision-model-assessment briefing community-impact-assessment debrief evaluation non-deployment-rationale discharge-report")]
    [InlineData("napp_attendance.capacity", "lead deputy")]
    [InlineData("milestones.recommendation", "1 4 9 11")]
    [InlineData("milestones.owner", "college napp")]
    public void A_vocabulary_holds_the_codes_of_the_contract_in_its_order(string column, string codes)
    {
        var (kind, name) = (column.Split('.')[0], column.Split('.')[1]);
        Kinds.Interchange.Single(each => each.Name == kind).Column(name).Vocabulary!.Codes.ShouldBe(codes.Split(' '));
    }

    private static string TypeOf(ColumnType type) => type == ColumnType.Digest ? "sha256" : type.ToString().ToLowerInvariant();
}

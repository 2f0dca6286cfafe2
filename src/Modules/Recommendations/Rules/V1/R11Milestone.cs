namespace ArmedPolicingGov.Recommendations.Rules.V1;

internal sealed class R11Milestone() : MilestoneRule(11)
{
    public override string Words => "The National Armed Policing Portfolio and the College of Policing have issued minimum standards for the records of armed operations: how they are completed, kept, found again and audited.";
}

namespace ArmedPolicingGov.Facts;

/// <summary>The closed lists of codes of the record files, with the words that people read.</summary>
public static class Codes
{
    public static readonly Vocabulary Rank = new("rank",
        ("staff", "Police staff"), ("constable", "Constable"), ("sergeant", "Sergeant"), ("inspector", "Inspector"),
        ("chief-inspector", "Chief inspector"), ("superintendent", "Superintendent"), ("chief-superintendent", "Chief superintendent"),
        ("assistant-chief-constable", "Assistant chief constable or commander"), ("deputy-chief-constable", "Deputy chief constable"),
        ("chief-constable", "Chief constable"));

    public static readonly Vocabulary Post = new("post",
        ("regional-armed-policing-lead", "Regional armed policing lead"), ("armed-policing-lead", "Armed policing lead"),
        ("chief-firearms-instructor", "Chief firearms instructor"), ("control-room-operator", "Control room operator"),
        ("armoury-manager", "Armoury manager"));

    public static readonly Vocabulary ItemKind = new("kind of item",
        ("tactic", "Tactic"), ("specialist-munition", "Specialist munition"), ("weapon-system", "Weapon system"));

    public static readonly Vocabulary Authority = new("authority",
        ("sfc", "Strategic firearms commander"), ("tfc", "Tactical firearms commander"), ("both", "Both"));

    public static readonly Vocabulary CommandRole = new("commander's role",
        ("sfc", "Strategic firearms commander (SFC)"), ("tfc", "Tactical firearms commander (TFC)"),
        ("sfc-s", "Specialist SFC"), ("tfc-s", "Specialist TFC"));

    public static readonly Vocabulary SpecialistRole = new("specialist commander's role",
        ("sfc-s", "Specialist SFC"), ("tfc-s", "Specialist TFC"));

    public static readonly Vocabulary CommanderEvent = new("kind of commander event",
        ("selection", "Selected"), ("initial-accreditation", "First accredited"), ("annual-refresher", "Annual refresher"),
        ("apstra-refresher", "APSTRA refresher"), ("tactical-adviser-session", "Session with a tactical adviser"),
        ("mentored", "Mentored"), ("observation", "Observed a tactic or munition"), ("familiarisation", "Familiarised with a weapon system"),
        ("suspended", "Suspended"), ("reinstated", "Reinstated"), ("non-operational", "Stepped back"),
        ("operational-again", "Operational again"), ("revoked", "Revoked"), ("relinquished", "Relinquished"),
        ("conduct-check", "Complaint and misconduct check"));

    /// <summary>What somebody did that recorded something.</summary>
    public static readonly Vocabulary Act = new("kind of act",
        ("record", "Recorded"), ("correct", "Corrected"), ("withdraw", "Withdrawn"), ("import", "Imported"), ("undo-import", "Undid an import"),
        ("erase", "Erased"), ("hold", "Placed a legal hold"), ("release", "Released a legal hold"), ("change-key", "Changed the signing key"),
        ("verify", "Verified"), ("batch", "Sealed a batch of the view log"),
        ("suspend", "Suspended a commander"), ("reinstate", "Reinstated a commander"), ("step-back", "Recorded that a commander stepped back"), ("return", "Recorded that a commander is operational again"),
        ("hand-in-ticket", "Recorded a ticket handed in"), ("take-back-ticket", "Recorded a ticket taken back"), ("relinquish", "Recorded a role relinquished"), ("revoke", "Revoked an accreditation"),
        ("announce-item", "Announced a tactic, munition or weapon"), ("rule-on-item", "Recorded whether a tactic, munition or weapon is permitted"), ("record-item-version", "Recorded a version of a tactic, munition or weapon"), ("record-session", "Recorded a training session"), ("take-out-of-session", "Took somebody out of a training session"),
        ("add-to-session", "Added people to a training session"), ("correct-session", "Corrected a training session"), ("withdraw-session", "Withdrew a training session"),
        ("add-to-afo-training", "Added people to a training day of armed officers"), ("take-out-of-afo-training", "Took somebody out of a training day of armed officers"),
        ("correct-afo-training", "Corrected a training day of armed officers"), ("withdraw-afo-training", "Withdrew a training day of armed officers"),
        ("tie-sign-in", "Recorded what an officer signs in as"), ("end-sign-in", "Ended an officer’s sign-in"),
        ("record-afo-stage", "Recorded a stage of the selection of an AFO"), ("accredit-afo", "Accredited an armed officer"), ("accredit-afo-again", "Accredited an armed officer for another year"), ("put-weapon-on-ticket", "Put a weapon on a ticket"), ("take-weapon-off-ticket", "Took a weapon off a ticket"), ("lapse-afo", "Recorded that an armed officer’s authority lapsed"), ("record-afo-training", "Recorded a training day of armed officers"),
        ("suspend-armed-officer", "Suspended an armed officer"), ("reinstate-armed-officer", "Reinstated an armed officer"), ("relinquish-armed-role", "Recorded a role of an armed officer relinquished"), ("record-road-stage", "Recorded a stage on the road to a role"), ("record-setting", "Set a value that the product warns by"),
        ("add-to-cadre", "Added somebody to a cadre"), ("end-membership", "Ended a membership of a cadre"), ("record-absence", "Recorded an absence"), ("end-absence", "Recorded that somebody is back"),
        ("put-on-rota", "Put somebody on the rota"), ("ask-for-override", "Asked to override the rota’s checks"), ("approve-override", "Approved an override"), ("refuse-override", "Refused an override"), ("take-back-override", "Took back a request for an override"),
        ("swap-shift", "Swapped a shift"), ("move-shift", "Changed the times of a shift"), ("take-off-rota", "Took a shift off the rota"), ("record-contact", "Recorded how somebody on the rota is reached"), ("take-off-contact", "Took a contact off the rota"),
        ("record-agreement", "Recorded an agreement"), ("change-agreement", "Changed an agreement"), ("record-capability", "Recorded a capability of others"), ("test-capability", "Recorded a test of a capability"),
        ("offer-transfer", "Recorded that an officer leaves for another force"), ("take-back-transfer", "Recorded that an officer does not leave after all"), ("accept-transfer", "Took over an officer from another force"), ("undo-acceptance", "Undid taking over an officer from another force"), ("join-records", "Joined two records of one person"), ("part-records", "Parted two records that were joined"), ("file-agreement", "Added the text of an agreement"), ("record-officer", "Recorded an officer"), ("record-rank", "Recorded a rank"), ("take-up-post", "Recorded that a post was taken up"), ("end-post", "Recorded that a post ended"), ("leave-service", "Recorded that an officer leaves the service"), ("take-back-leaving", "Recorded that an officer has not left after all"), ("tell-apart", "Recorded that two officers are two people"),
        ("record-reference-document", "Recorded a reference document"), ("replace-reference-document", "Recorded a new version of a reference document"), ("archive-reference-document", "Put a reference document in the archive"), ("record-departure", "Recorded a departure from a reference document"), ("cite-document", "Recorded which reference document a record goes by"),
        ("record-force-unit", "Recorded a unit of a force"), ("end-force-unit", "Recorded the end of a unit of a force"), ("set-unit-numbers", "Recorded the establishment of a unit of a force"), ("record-joint-unit", "Recorded a joint unit"), ("end-joint-unit", "Recorded the end of a joint unit"), ("record-served-by", "Recorded what another force holds"), ("end-served-by", "Recorded that another force holds it no more"),
        ("record-organisation", "Recorded an organisation that is no force"), ("end-organisation", "Recorded the end of an organisation that is no force"), ("record-term", "Recorded a term of the glossary"));

    /// <summary>What keeps an officer from commanding in a role, or from authorising an item. No record holds it: it follows from records.</summary>
    public static readonly Vocabulary Obstacle = new("obstacle",
        ("not-accredited", "Not accredited for the role"), ("revoked", "Accreditation revoked"), ("relinquished", "Relinquished the role"),
        ("suspended", "Suspended"), ("non-operational", "Stepped back"),
        ("refresher-overdue", "Annual refresher overdue"), ("apstra-overdue", "APSTRA refresher overdue"),
        ("item-not-in-use", "Not in use in their force"), ("item-not-for-role", "The role may not authorise it"),
        ("not-observed", "Has not observed it"), ("not-familiarised", "Not familiarised with it"),
        ("below-rank", "Below the rank that is asked for"), ("not-permitted", "Not permitted"));

    /// <summary>Why a stretch of a shift is no cover. No record holds it: it follows from records.</summary>
    public static readonly Vocabulary NoCover = new("reason why a shift does not count",
        ("not-in-date", "Not in date for the role"), ("other-region", "Their force is not of this region"),
        ("on-another-shift", "Already on an earlier shift"), ("over-a-week", "A shift counts for a week at most"));

    public static readonly Vocabulary TrackingResult = new("tracking result",
        ("working", "Working"), ("faulty", "Faulty"), ("not-fitted", "Not fitted"));

    public static readonly Vocabulary DocumentCheck = new("document check result",
        ("intact", "Intact"), ("altered", "Altered"), ("missing", "Missing"));

    public static readonly Vocabulary AuditKind = new("kind of audit",
        ("annual-independent", "Annual independent audit"), ("inspection", "Inspection"), ("stock-check", "Stock check"));

    public static readonly Vocabulary Severity = new("severity",
        ("critical", "Critical"), ("high", "High"), ("medium", "Medium"), ("low", "Low"));

    public static readonly Vocabulary DeploymentKind = new("kind of deployment",
        ("spontaneous", "Spontaneous"), ("pre-planned", "Pre-planned"));

    public static readonly Vocabulary Decision = new("decision",
        ("deployed", "Deployed"), ("rescinded", "Rescinded"), ("not-deployed", "Not deployed"));

    public static readonly Vocabulary DeploymentCommand = new("commander's role on a deployment",
        ("sfc", "Strategic firearms commander (SFC)"), ("tfc", "Tactical firearms commander (TFC)"),
        ("ofc", "Operational firearms commander (OFC)"), ("tactical-adviser", "Tactical adviser"));

    public static readonly Vocabulary OfficerRole = new("officer's role on a deployment",
        ("afo", "Authorised firearms officer (AFO)"), ("ofc", "Operational firearms commander (OFC)"),
        ("tactical-adviser", "Tactical adviser"), ("other", "Other"));

    public static readonly Vocabulary DocumentType = new("type of document",
        ("application", "Application"), ("authorisation", "Authorisation"), ("sfc-log", "SFC log"), ("tfc-log", "TFC log"),
        ("ofc-log", "OFC log"), ("tactical-advice", "Tactical advice"), ("decision-model-assessment", "National decision model assessment"),
        ("briefing", "Briefing"), ("community-impact-assessment", "Community impact assessment"), ("debrief", "Debrief"),
        ("evaluation", "Evaluation"), ("non-deployment-rationale", "Reasons for not deploying"), ("discharge-report", "Discharge report"));

    public static readonly Vocabulary Capacity = new("capacity", ("lead", "Regional lead"), ("deputy", "Deputy"));

    public static readonly Vocabulary Milestone = new("recommendation with a milestone",
        ("1", "Recommendation 1"), ("4", "Recommendation 4"), ("9", "Recommendation 9"), ("11", "Recommendation 11"));

    public static readonly Vocabulary MilestoneOwner = new("owner of a milestone",
        ("college", "College of Policing"), ("napp", "National Armed Policing Portfolio"));
}

namespace EcsServiceConnect.Client.Generators.Model;

/// <summary>What the attributes of a member state beyond its type.</summary>
/// <param name="IsKey">Whether it identifies its record among the items of a list.</param>
/// <param name="IsSensitive">Whether its value must not be shown.</param>
/// <param name="Matching">How the items of a list are matched.</param>
/// <param name="Absence">What its absence means; null if it means nothing in particular.</param>
/// <param name="ChangeEffect">What a change of it does to a service, as C#; null if it states nothing.</param>
/// <param name="Limits">The values that the API allows.</param>
internal sealed record MemberFacts(
    bool IsKey, bool IsSensitive, ItemMatching Matching, AbsenceModel? Absence, string? ChangeEffect, LimitsModel Limits);

/// <summary>The values that the API allows, each part as C#, and null where it allows any.</summary>
/// <param name="Values">The range of a number.</param>
/// <param name="Lengths">The range of the length of a text or list.</param>
/// <param name="Pattern">The regular expression of a text.</param>
/// <param name="HasServiceMessage">Whether the service reports what is out of range with a message of its own.</param>
internal sealed record LimitsModel(string? Values, string? Lengths, string? Pattern, bool HasServiceMessage);

/// <summary>How the items of two lists are matched with each other; the names are those of the library.</summary>
internal enum ItemMatching
{
    ByIndex,
    ByValue,
    ByKey,
}

/// <summary>What the absence of a member means.</summary>
/// <param name="Values">The value as C#, or the items of a list.</param>
/// <param name="Member">The member whose value it then has.</param>
/// <param name="IsOmitted">Whether the normal form leaves the value out.</param>
/// <param name="IsDescribed">Whether the service shows the value in what it describes.</param>
internal sealed record AbsenceModel(EquatableArray<string> Values, string? Member, bool IsOmitted, bool IsDescribed);

using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Asks for account settings, those that were set or those that are in effect, page by page.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListAccountSettings.html</remarks>
[EcsOperation(IsReadOnly = true)]
public sealed partial record ListAccountSettingsRequest : PagedEcsRequest<ListAccountSettingsResponse, Setting>
{
    /// <summary>Lists only this setting.</summary>
    /// <value>Absent: every setting.</value>
    public SettingName Name { get; init; }

    /// <summary>Lists only settings of this value. Needs <see cref="Name"/>.</summary>
    /// <value>Null: settings of every value.</value>
    public string? Value { get; init; }

    /// <summary>The ARN of the user, role or root user whose settings are listed.</summary>
    /// <value>Null: the identity that makes the call.</value>
    public string? PrincipalArn { get; init; }

    /// <summary>
    /// True to list what is in effect for the principal, the account's defaults included; false to list only what was
    /// set for it.
    /// </summary>
    /// <value>Null: false.</value>
    public bool? EffectiveSettings { get; init; }

    /// <summary>
    /// How many settings a page holds at most: 1 to 10. A page may hold fewer and still be followed by another.
    /// </summary>
    /// <value>Null: up to 10.</value>
    public int? MaxResults { get; init; }

    internal override IReadOnlyList<Setting> ItemsOf(ListAccountSettingsResponse page) => page.Settings;
}

/// <summary>One page of the answer to <see cref="ListAccountSettingsRequest"/>.</summary>
[EcsShape]
public sealed partial record ListAccountSettingsResponse : PagedEcsResponse
{
    /// <summary>The settings, each with whom it holds for.</summary>
    /// <value>Empty if there are none of that kind.</value>
    public IReadOnlyList<Setting> Settings { get; init; } = [];
}

using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Asks for the account settings of one user or role, page by page: those set for it, or all that apply to it.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListAccountSettings.html</remarks>
[EcsOperation(IsReadOnly = true)]
public sealed partial record ListAccountSettingsRequest : PagedEcsRequest<ListAccountSettingsResponse, Setting>
{
    /// <summary>Lists only this setting.</summary>
    /// <value>Absent: every setting.</value>
    [LengthRange(0, int.MaxValue, HasServiceMessage = true)]
    public SettingName Name { get; init; }

    /// <summary>Lists only settings of this value. Needs <see cref="Name"/>.</summary>
    /// <value>Null: settings of every value.</value>
    public string? Value { get; init; }

    /// <summary>
    /// The ARN of the user, role or root user whose settings are listed. Only the root user can list those of another
    /// principal. Federated users have no settings of their own: those of the root user apply to them.
    /// </summary>
    /// <value>Null: the caller.</value>
    public string? PrincipalArn { get; init; }

    /// <summary>
    /// Whether to list the values that apply to the principal, set for it or as the account's defaults; false to
    /// list only those that were set for the principal itself, which may be none.
    /// </summary>
    /// <value>Null: false.</value>
    public bool? EffectiveSettings { get; init; }

    /// <summary>
    /// How many settings a page holds at most: 1 to 10. A page may hold fewer and still be followed by another.
    /// </summary>
    /// <value>Null: up to 10.</value>
    [ValueRange(1, 10)]
    public int? MaxResults { get; init; }

    internal override PagedEcsRequest<ListAccountSettingsResponse, Setting> WithMaxPageSize() =>
        this with { MaxResults = MaxResults ?? 10 };

    internal override IReadOnlyList<Setting> GetItems(ListAccountSettingsResponse page) => page.Settings;
}

/// <summary>One page of the response to <see cref="ListAccountSettingsRequest"/>.</summary>
[EcsShape]
public sealed partial record ListAccountSettingsResponse : PagedEcsResponse
{
    /// <summary>The settings on this page, each with the principal that it is set for.</summary>
    /// <value>Empty if none matches.</value>
    public IReadOnlyList<Setting> Settings { get; init; } = [];
}

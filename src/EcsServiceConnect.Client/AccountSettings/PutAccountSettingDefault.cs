using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Sets the account's default of an account setting: it applies to all users and roles that have no setting of their
/// own.
/// </summary>
/// <remarks>
/// <para>A setting holds for one region and for what is created afterwards.</para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PutAccountSettingDefault.html</para>
/// </remarks>
[EcsOperation]
public sealed partial record PutAccountSettingDefaultRequest : EcsRequest<PutAccountSettingDefaultResponse>
{
    /// <summary>Required. The setting whose default is set.</summary>
    [LengthRange(1, int.MaxValue, HasServiceMessage = true)]
    public required SettingName Name { get; init; }

    /// <summary>
    /// Required. The new value. Each setting has values of its own, such as <c>enabled</c> and <c>disabled</c>,
    /// <c>on</c> and <c>off</c>, or a number of days: see the members of <see cref="SettingName"/>.
    /// </summary>
    public required string Value { get; init; }
}

/// <summary>The response to <see cref="PutAccountSettingDefaultRequest"/>.</summary>
[EcsShape]
public sealed partial record PutAccountSettingDefaultResponse : EcsResponse
{
    /// <summary>The setting with its new value. Its principal is the root user.</summary>
    public Setting? Setting { get; init; }
}

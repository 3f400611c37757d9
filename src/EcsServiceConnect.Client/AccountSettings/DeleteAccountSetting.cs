using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Removes an account setting from a user or role, or from the caller, so that the account's default applies to them
/// again.
/// </summary>
/// <remarks>
/// <para>Only the root user can do this for another user or role. It holds for one region.</para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeleteAccountSetting.html</para>
/// </remarks>
[EcsOperation]
public sealed partial record DeleteAccountSettingRequest : EcsRequest<DeleteAccountSettingResponse>
{
    /// <summary>Required. The setting to remove.</summary>
    [LengthRange(1, int.MaxValue, HasServiceMessage = true)]
    public required SettingName Name { get; init; }

    /// <summary>
    /// The ARN of the user or role whose setting is removed. The root user's ARN removes the account's default, which
    /// affects all users and roles without a setting of their own.
    /// </summary>
    /// <value>Null: the caller.</value>
    public string? PrincipalArn { get; init; }
}

/// <summary>The response to <see cref="DeleteAccountSettingRequest"/>.</summary>
[EcsShape]
public sealed partial record DeleteAccountSettingResponse : EcsResponse
{
    /// <summary>The setting that was removed.</summary>
    public Setting? Setting { get; init; }
}

using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Takes an account setting off a user or role, or off yourself, so that the account's default holds again.
/// </summary>
/// <remarks>
/// After reading a half-filled file a required member can be null.
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeleteAccountSetting.html
/// </remarks>
[EcsOperation]
public sealed partial record DeleteAccountSettingRequest : EcsRequest<DeleteAccountSettingResponse>
{
    /// <summary>Required. Which setting to take off.</summary>
    public required SettingName Name { get; init; }

    /// <summary>
    /// The ARN of the user, role or root user whose setting is taken off. Users of federation take that of the role.
    /// </summary>
    /// <value>Null: the identity that makes the call.</value>
    public string? PrincipalArn { get; init; }
}

/// <summary>The answer to <see cref="DeleteAccountSettingRequest"/>.</summary>
[EcsShape]
public sealed partial record DeleteAccountSettingResponse : EcsResponse
{
    /// <summary>The setting that was taken off.</summary>
    /// <value>Null if the service does not tell.</value>
    public Setting? Setting { get; init; }
}

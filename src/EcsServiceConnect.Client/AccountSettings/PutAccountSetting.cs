using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Sets an account setting for one user or role, or for yourself.</summary>
/// <remarks>
/// <para>
/// It wins over the account's default, which <see cref="PutAccountSettingDefaultRequest"/> sets. The root user sets
/// the account's default by this call. Settings hold for one region.
/// </para>
/// <para>After reading a half-filled file a required member can be null.</para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PutAccountSetting.html</para>
/// </remarks>
[EcsOperation]
public sealed partial record PutAccountSettingRequest : EcsRequest<PutAccountSettingResponse>
{
    /// <summary>Required. Which setting to set.</summary>
    public required SettingName Name { get; init; }

    /// <summary>
    /// Required. The new value, in small letters. Most settings take <c>enabled</c> or <c>disabled</c>, some take
    /// <c>on</c> and <c>off</c> as well; <see cref="SettingName"/> tells what each takes.
    /// </summary>
    public required string Value { get; init; }

    /// <summary>
    /// The ARN of the user, role or root user to set it for. For the root user's ARN the account's default is set.
    /// </summary>
    /// <value>Null: the identity that makes the call.</value>
    public string? PrincipalArn { get; init; }
}

/// <summary>The answer to <see cref="PutAccountSettingRequest"/>.</summary>
[EcsShape]
public sealed partial record PutAccountSettingResponse : EcsResponse
{
    /// <summary>The setting as it is now, with whom it holds for.</summary>
    /// <value>Null if the service does not tell.</value>
    public Setting? Setting { get; init; }
}

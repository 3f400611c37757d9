using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Sets an account setting for one user or role, or for the caller.</summary>
/// <remarks>
/// <para>
/// It takes precedence over the account's default, which <see cref="PutAccountSettingDefaultRequest"/> sets. Called by
/// the root user for itself, it sets the account's default. A setting holds for one region and for what is created
/// afterwards. Federated users cannot have settings of their own.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PutAccountSetting.html</para>
/// </remarks>
[EcsOperation]
public sealed partial record PutAccountSettingRequest : EcsRequest<PutAccountSettingResponse>
{
    /// <summary>Required. The setting to set.</summary>
    [LengthRange(1, int.MaxValue, HasServiceMessage = true)]
    public required SettingName Name { get; init; }

    /// <summary>
    /// Required. The new value. Each setting has values of its own, such as <c>enabled</c> and <c>disabled</c>,
    /// <c>on</c> and <c>off</c>, or a number of days: see the members of <see cref="SettingName"/>.
    /// </summary>
    public required string Value { get; init; }

    /// <summary>
    /// The ARN of the user or role to set it for. The root user's ARN sets the account's default. Only the root user
    /// and the principal itself may pass it.
    /// </summary>
    /// <value>Null: the caller.</value>
    public string? PrincipalArn { get; init; }
}

/// <summary>The response to <see cref="PutAccountSettingRequest"/>.</summary>
[EcsShape]
public sealed partial record PutAccountSettingResponse : EcsResponse
{
    /// <summary>The setting with its new value and the principal that it is set for.</summary>
    public Setting? Setting { get; init; }
}

using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Sets an account setting for all users and roles of the account that have not set their own.</summary>
/// <remarks>
/// <para>It holds for one region.</para>
/// <para>After reading a half-filled file a required member can be null.</para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PutAccountSettingDefault.html</para>
/// </remarks>
[EcsOperation]
public sealed partial record PutAccountSettingDefaultRequest : EcsRequest<PutAccountSettingDefaultResponse>
{
    /// <summary>Required. Which setting to set.</summary>
    public required SettingName Name { get; init; }

    /// <summary>
    /// Required. The new value, in small letters. Most settings take <c>enabled</c> or <c>disabled</c>, some take
    /// <c>on</c> and <c>off</c> as well; <see cref="SettingName"/> tells what each takes.
    /// </summary>
    public required string Value { get; init; }
}

/// <summary>The answer to <see cref="PutAccountSettingDefaultRequest"/>.</summary>
[EcsShape]
public sealed partial record PutAccountSettingDefaultResponse : EcsResponse
{
    /// <summary>The setting as it is now.</summary>
    /// <value>Null if the service does not tell.</value>
    public Setting? Setting { get; init; }
}

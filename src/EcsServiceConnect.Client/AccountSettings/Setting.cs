using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The value of one account setting, and whom it holds for.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Setting.html</remarks>
[EcsShape]
public sealed partial record Setting
{
    /// <summary>Which setting it is.</summary>
    /// <value>Absent where the service does not tell.</value>
    public SettingName Name { get; init; }

    /// <summary>
    /// The value, such as <c>enabled</c> or <c>disabled</c>; <see cref="SettingName"/> tells what each setting takes.
    /// </summary>
    /// <value>Null where the service does not tell.</value>
    public string? Value { get; init; }

    /// <summary>
    /// The ARN of the user, role or root user that it holds for; the root user's stands for the account's default.
    /// </summary>
    /// <value>Null where the service does not tell.</value>
    public string? PrincipalArn { get; init; }

    /// <summary>Whether the value can be changed by you, or is managed by AWS.</summary>
    /// <value>Absent where the service does not tell.</value>
    public SettingType Type { get; init; }
}

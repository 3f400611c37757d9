using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The value of one account setting for one principal.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Setting.html</remarks>
[EcsShape]
public sealed partial record Setting
{
    /// <summary>The setting that the value is for.</summary>
    public SettingName Name { get; init; }

    /// <summary>
    /// The value, such as <c>enabled</c> or <c>disabled</c>. The members of <see cref="SettingName"/> list the values
    /// of each setting.
    /// </summary>
    public string? Value { get; init; }

    /// <summary>
    /// The ARN of the user or role that the value is set for. The root user's ARN means the account's default.
    /// </summary>
    public string? PrincipalArn { get; init; }

    /// <summary>Whether you can change the value or AWS manages it.</summary>
    public SettingType Type { get; init; }
}

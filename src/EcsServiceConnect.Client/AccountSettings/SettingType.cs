using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Who can change an account setting.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct SettingType(string Value)
{
    /// <summary>AWS sets it; a call that puts or deletes it is refused.</summary>
    public static SettingType AwsManaged => new(Names.AwsManaged);

    /// <summary>The account's users set it, by the calls that put and delete account settings.</summary>
    public static SettingType User => new(Names.User);

    /// <summary>The known values as they stand on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="SettingType.AwsManaged"/>
        public const string AwsManaged = "aws_managed";

        /// <inheritdoc cref="SettingType.User"/>
        public const string User = "user";
    }
}

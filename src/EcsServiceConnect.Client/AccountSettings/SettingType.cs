using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Who sets the value of an account setting.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct SettingType(string Value)
{
    /// <summary>AWS. Requests to set or remove it fail.</summary>
    public static SettingType AwsManaged => new(Names.AwsManaged);

    /// <summary>You, with the requests that put and delete account settings.</summary>
    public static SettingType User => new(Names.User);

    /// <summary>The known values as in the JSON, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="SettingType.AwsManaged"/>
        public const string AwsManaged = "aws_managed";

        /// <inheritdoc cref="SettingType.User"/>
        public const string User = "user";
    }
}

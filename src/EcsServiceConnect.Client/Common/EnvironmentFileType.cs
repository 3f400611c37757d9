using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Where a file with environment variables is kept.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct EnvironmentFileType(string Value)
{
    /// <summary>An object in Amazon S3, identified by its ARN.</summary>
    public static EnvironmentFileType S3 => new(Names.S3);

    /// <summary>The known values on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="EnvironmentFileType.S3"/>
        public const string S3 = "s3";
    }
}

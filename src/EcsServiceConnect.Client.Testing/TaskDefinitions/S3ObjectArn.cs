namespace EcsServiceConnect.Client.Testing;

/// <summary>Checks the ARN of an object in Amazon S3: <c>arn:aws:s3:::bucket/key</c>.</summary>
internal static class S3ObjectArn
{
    /// <summary>The message of the service for anything else.</summary>
    public const string InvalidMessage = "Invalid arn syntax.";

    public static bool IsValid(string? text) => text?.Split(':', 6) is ["arn", { Length: > 0 }, { Length: > 0 }, _, _, { Length: > 0 }];
}

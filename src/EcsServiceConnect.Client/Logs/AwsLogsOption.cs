namespace EcsServiceConnect.Client.Logs;

/// <summary>
/// The names of the options of the log driver <c>awslogs</c>.
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html
/// </summary>
internal static class AwsLogsOption
{
    public const string Group = "awslogs-group";
    public const string Region = "awslogs-region";
    public const string StreamPrefix = "awslogs-stream-prefix";
    public const string CreateGroup = "awslogs-create-group";

    /// <summary>The stream, which no task definition sets: the agent derives it, and returns it as metadata.</summary>
    public const string Stream = "awslogs-stream";
}

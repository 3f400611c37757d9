namespace EcsServiceConnect.Client.Serialization;

/// <summary>How the JSON of a record names its members and writes time. Every style reads time in both forms.</summary>
internal enum WireStyle
{
    /// <summary>The API of ECS: <c>taskArn</c>, and time as seconds since 1970.</summary>
    Api,

    /// <summary><c>taskArn</c>, and time as ISO 8601 text.</summary>
    CamelCase,

    /// <summary><c>TaskArn</c>, and time as ISO 8601 text.</summary>
    PascalCase,

    /// <summary><c>task_arn</c>, and time as ISO 8601 text.</summary>
    SnakeCase,
}

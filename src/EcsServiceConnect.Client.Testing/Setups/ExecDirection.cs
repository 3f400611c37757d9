namespace EcsServiceConnect.Client.Testing;

/// <summary>The messages of a session of ECS Exec that a fault applies to.</summary>
public enum ExecDirection
{
    /// <summary>All of them.</summary>
    Both,

    /// <summary>Those of the client: its input, and its acknowledgments of output.</summary>
    ToContainer,

    /// <summary>Those of the container's agent: output, and its acknowledgments of input.</summary>
    FromContainer,
}

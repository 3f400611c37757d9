using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>A resource that can be limited for the processes of a container. The default value means absent.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct UlimitName(string Value)
{
    /// <summary>The size of a core dump, in bytes.</summary>
    public static UlimitName Core => new(Names.Core);

    /// <summary>CPU time, in seconds.</summary>
    public static UlimitName Cpu => new(Names.Cpu);

    /// <summary>The size of a process's data segment, in bytes.</summary>
    public static UlimitName Data => new(Names.Data);

    /// <summary>The size of a file that a process writes, in bytes.</summary>
    public static UlimitName Fsize => new(Names.Fsize);

    /// <summary>The number of file locks that a process holds. Modern Linux kernels no longer enforce it.</summary>
    public static UlimitName Locks => new(Names.Locks);

    /// <summary>Memory that a process locks against swapping, in bytes.</summary>
    public static UlimitName Memlock => new(Names.Memlock);

    /// <summary>The size of a user's POSIX message queues, in bytes.</summary>
    public static UlimitName Msgqueue => new(Names.Msgqueue);

    /// <summary>
    /// How far a process may raise its own priority: the nice value may go down to 20 minus this limit.
    /// </summary>
    public static UlimitName Nice => new(Names.Nice);

    /// <summary>
    /// The number of open files: one more than the highest file descriptor. Fargate's default is 65535, soft and hard.
    /// </summary>
    public static UlimitName Nofile => new(Names.Nofile);

    /// <summary>The number of processes of a user.</summary>
    public static UlimitName Nproc => new(Names.Nproc);

    /// <summary>Resident memory, in bytes. Modern Linux kernels no longer enforce it.</summary>
    public static UlimitName Rss => new(Names.Rss);

    /// <summary>The highest real-time priority that a process may have.</summary>
    public static UlimitName Rtprio => new(Names.Rtprio);

    /// <summary>CPU time under real-time scheduling without a pause, in microseconds.</summary>
    public static UlimitName Rttime => new(Names.Rttime);

    /// <summary>The number of signals that wait for a user's processes.</summary>
    public static UlimitName Sigpending => new(Names.Sigpending);

    /// <summary>The size of a process's stack, in bytes.</summary>
    public static UlimitName Stack => new(Names.Stack);

    /// <summary>The known values on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="UlimitName.Core"/>
        public const string Core = "core";

        /// <inheritdoc cref="UlimitName.Cpu"/>
        public const string Cpu = "cpu";

        /// <inheritdoc cref="UlimitName.Data"/>
        public const string Data = "data";

        /// <inheritdoc cref="UlimitName.Fsize"/>
        public const string Fsize = "fsize";

        /// <inheritdoc cref="UlimitName.Locks"/>
        public const string Locks = "locks";

        /// <inheritdoc cref="UlimitName.Memlock"/>
        public const string Memlock = "memlock";

        /// <inheritdoc cref="UlimitName.Msgqueue"/>
        public const string Msgqueue = "msgqueue";

        /// <inheritdoc cref="UlimitName.Nice"/>
        public const string Nice = "nice";

        /// <inheritdoc cref="UlimitName.Nofile"/>
        public const string Nofile = "nofile";

        /// <inheritdoc cref="UlimitName.Nproc"/>
        public const string Nproc = "nproc";

        /// <inheritdoc cref="UlimitName.Rss"/>
        public const string Rss = "rss";

        /// <inheritdoc cref="UlimitName.Rtprio"/>
        public const string Rtprio = "rtprio";

        /// <inheritdoc cref="UlimitName.Rttime"/>
        public const string Rttime = "rttime";

        /// <inheritdoc cref="UlimitName.Sigpending"/>
        public const string Sigpending = "sigpending";

        /// <inheritdoc cref="UlimitName.Stack"/>
        public const string Stack = "stack";
    }
}

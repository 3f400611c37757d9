using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct UlimitName(string Value)
{
    /// <summary>TODO</summary>
    public static UlimitName Core => new(Names.Core);

    /// <summary>TODO</summary>
    public static UlimitName Cpu => new(Names.Cpu);

    /// <summary>TODO</summary>
    public static UlimitName Data => new(Names.Data);

    /// <summary>TODO</summary>
    public static UlimitName Fsize => new(Names.Fsize);

    /// <summary>TODO</summary>
    public static UlimitName Locks => new(Names.Locks);

    /// <summary>TODO</summary>
    public static UlimitName Memlock => new(Names.Memlock);

    /// <summary>TODO</summary>
    public static UlimitName Msgqueue => new(Names.Msgqueue);

    /// <summary>TODO</summary>
    public static UlimitName Nice => new(Names.Nice);

    /// <summary>TODO</summary>
    public static UlimitName Nofile => new(Names.Nofile);

    /// <summary>TODO</summary>
    public static UlimitName Nproc => new(Names.Nproc);

    /// <summary>TODO</summary>
    public static UlimitName Rss => new(Names.Rss);

    /// <summary>TODO</summary>
    public static UlimitName Rtprio => new(Names.Rtprio);

    /// <summary>TODO</summary>
    public static UlimitName Rttime => new(Names.Rttime);

    /// <summary>TODO</summary>
    public static UlimitName Sigpending => new(Names.Sigpending);

    /// <summary>TODO</summary>
    public static UlimitName Stack => new(Names.Stack);

    /// <summary>The known values as they stand on the wire, as constants for <c>switch</c>.</summary>
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

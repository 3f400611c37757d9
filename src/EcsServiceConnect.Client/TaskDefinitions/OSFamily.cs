using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// The operating system that a task's images are built for. The default value means absent, which the service treats as
/// <c>LINUX</c>. A Windows image must fit the version of its host. Fargate supports neither the 2016 release nor the
/// semi-annual releases 2004 and 20H2.
/// </summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct OSFamily(string Value)
{
    /// <summary>Linux of any distribution.</summary>
    public static OSFamily Linux => new(Names.Linux);

    /// <summary>Windows Server, version 2004, Server Core. Out of Microsoft's support.</summary>
    public static OSFamily WindowsServer2004Core => new(Names.WindowsServer2004Core);

    /// <summary>Windows Server 2016 with desktop experience. EC2 only.</summary>
    public static OSFamily WindowsServer2016Full => new(Names.WindowsServer2016Full);

    /// <summary>Windows Server 2019, Server Core.</summary>
    public static OSFamily WindowsServer2019Core => new(Names.WindowsServer2019Core);

    /// <summary>Windows Server 2019 with desktop experience.</summary>
    public static OSFamily WindowsServer2019Full => new(Names.WindowsServer2019Full);

    /// <summary>Windows Server 2022, Server Core.</summary>
    public static OSFamily WindowsServer2022Core => new(Names.WindowsServer2022Core);

    /// <summary>Windows Server 2022 with desktop experience.</summary>
    public static OSFamily WindowsServer2022Full => new(Names.WindowsServer2022Full);

    /// <summary>Windows Server 2025, Server Core.</summary>
    public static OSFamily WindowsServer2025Core => new(Names.WindowsServer2025Core);

    /// <summary>Windows Server 2025 with desktop experience.</summary>
    public static OSFamily WindowsServer2025Full => new(Names.WindowsServer2025Full);

    /// <summary>Windows Server, version 20H2, Server Core. Out of Microsoft's support.</summary>
    public static OSFamily WindowsServer20H2Core => new(Names.WindowsServer20H2Core);

    /// <summary>The known values on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="OSFamily.Linux"/>
        public const string Linux = "LINUX";

        /// <inheritdoc cref="OSFamily.WindowsServer2004Core"/>
        public const string WindowsServer2004Core = "WINDOWS_SERVER_2004_CORE";

        /// <inheritdoc cref="OSFamily.WindowsServer2016Full"/>
        public const string WindowsServer2016Full = "WINDOWS_SERVER_2016_FULL";

        /// <inheritdoc cref="OSFamily.WindowsServer2019Core"/>
        public const string WindowsServer2019Core = "WINDOWS_SERVER_2019_CORE";

        /// <inheritdoc cref="OSFamily.WindowsServer2019Full"/>
        public const string WindowsServer2019Full = "WINDOWS_SERVER_2019_FULL";

        /// <inheritdoc cref="OSFamily.WindowsServer2022Core"/>
        public const string WindowsServer2022Core = "WINDOWS_SERVER_2022_CORE";

        /// <inheritdoc cref="OSFamily.WindowsServer2022Full"/>
        public const string WindowsServer2022Full = "WINDOWS_SERVER_2022_FULL";

        /// <inheritdoc cref="OSFamily.WindowsServer2025Core"/>
        public const string WindowsServer2025Core = "WINDOWS_SERVER_2025_CORE";

        /// <inheritdoc cref="OSFamily.WindowsServer2025Full"/>
        public const string WindowsServer2025Full = "WINDOWS_SERVER_2025_FULL";

        /// <inheritdoc cref="OSFamily.WindowsServer20H2Core"/>
        public const string WindowsServer20H2Core = "WINDOWS_SERVER_20H2_CORE";
    }
}

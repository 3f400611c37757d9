using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace EcsServiceConnect.LocalServer;

/// <summary>
/// Writes the entries of a folder to the disk, so that the new name of a file outlasts a failure of the machine. .NET opens no folders, so
/// the system is called.
/// </summary>
internal static partial class DirectoryFlush
{
    private const int ReadOnly = 0;

    /// <summary>Flushes a folder where the system has this; on Windows, a renamed file does not need it.</summary>
    public static void Flush(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var folder = new SafeFileHandle(Open(path, ReadOnly), ownsHandle: true);
        if (!folder.IsInvalid)
        {
            RandomAccess.FlushToDisk(folder);
        }
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Open(string path, int flags);
}

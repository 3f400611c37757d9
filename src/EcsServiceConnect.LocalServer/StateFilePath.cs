using System.Formats.Tar;

namespace EcsServiceConnect.LocalServer;

/// <summary>Validates the path of a state file, and locks it.</summary>
internal static class StateFilePath
{
    /// <summary>Gets the full path of the file that a path names. A link stays a link: its target is the state file.</summary>
    /// <exception cref="StartupException">The path names something else than a regular file or a new file in an existing folder.</exception>
    public static string Resolve(string path)
    {
        var fullPath = Path.GetFullPath(path);
        try
        {
            if (new FileInfo(fullPath).LinkTarget is not null)
            {
                fullPath = File.ResolveLinkTarget(fullPath, returnFinalTarget: true)!.FullName;
            }
        }
        catch (IOException exception)
        {
            throw new StartupException($"--state-file is '{path}', a link whose target cannot be resolved: {exception.Message}");
        }

        if (Directory.Exists(fullPath))
        {
            throw new StartupException($"--state-file is '{path}', which is a folder; it accepts the path of a file.");
        }

        if (!Directory.Exists(Path.GetDirectoryName(fullPath)))
        {
            throw new StartupException($"--state-file is '{path}', but its folder does not exist. Create the folder first.");
        }

        return IsSpecialFile(fullPath, valueIfUnreadable: true)
            ? throw new StartupException($"--state-file is '{path}', which is a pipe, a device or a socket; it accepts the path of a regular file.")
            : fullPath;
    }

    /// <summary>Reserves a state file for this process, until the returned stream is disposed of.</summary>
    /// <param name="path">The path as the user knows it.</param>
    /// <param name="fullPath">The resolved path.</param>
    /// <exception cref="StartupException">Another process has it, or no file can be created in its folder.</exception>
    public static FileStream Lock(string path, string fullPath)
    {
        var lockPath = fullPath + ".ecs-local-lock";
        if (new FileInfo(lockPath).LinkTarget is not null || IsSpecialFile(lockPath, valueIfUnreadable: false))
        {
            throw new StartupException(
                $"--state-file is '{path}', but '{lockPath}', which reserves it for one server, is a link or no regular file. Remove it.");
        }

        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        try
        {
            return new FileStream(lockPath, options);
        }
        catch (UnauthorizedAccessException)
        {
            throw new StartupException(
                $"--state-file is '{path}', but nothing can be written in its folder. Grant the user of this program the permission, or"
                + " use another folder.");
        }
        catch (IOException exception) when (!IsSharingViolation(exception))
        {
            throw new StartupException(
                $"--state-file is '{path}', but '{lockPath}', which reserves it for one server, cannot be created: {exception.Message} Use"
                + " another folder.");
        }
        catch (IOException exception)
        {
            throw new StartupException(
                $"--state-file is '{path}', but the file is locked by another process: {exception.Message} If it is another ecs-local, stop"
                + " that one, or use another file.");
        }
    }

    /// <summary>Whether a file cannot be opened because another process has it: ERROR_SHARING_VIOLATION or EWOULDBLOCK.</summary>
    private static bool IsSharingViolation(IOException exception) => exception.HResult == (
        OperatingSystem.IsWindows() ? unchecked((int)0x80070020)
        : OperatingSystem.IsLinux() ? 11
        : 35);

    /// <summary>
    /// Whether the path names a pipe, a device or a socket, which have no length. To open one can block or change it; only the writer of
    /// archives distinguishes it from an empty file without opening it.
    /// </summary>
    /// <param name="path">The path.</param>
    /// <param name="valueIfUnreadable">The result for what no archive can hold: a socket, or an empty file that another process has locked.</param>
    private static bool IsSpecialFile(string path, bool valueIfUnreadable)
    {
        if (OperatingSystem.IsWindows() || new FileInfo(path) is not { Exists: true, Length: 0 })
        {
            return false;
        }

        using var archive = new MemoryStream();
        try
        {
            using (var writer = new TarWriter(archive, leaveOpen: true))
            {
                writer.WriteEntry(path, "file");
            }
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
        catch (IOException)
        {
            return valueIfUnreadable;
        }

        archive.Position = 0;
        using var reader = new TarReader(archive);
        return reader.GetNextEntry()?.EntryType is not TarEntryType.RegularFile;
    }
}

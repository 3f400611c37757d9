using System.Security;
using System.Text;

namespace EcsServiceConnect.Client.Credentials.Profiles;

/// <summary>Reads files that settings name, and reports what is wrong with one as a problem of its setting.</summary>
internal static class SharedFileReader
{
    /// <summary>More than any such file has: a device that never ends is put in the place of one by mistake.</summary>
    private const int MaxBytes = 16 * 1024 * 1024;

    /// <summary>
    /// What .NET returns for a path at which there is nothing. Most programs have no such files: finding out by an exception would slow
    /// down their start.
    /// </summary>
    private const FileAttributes NothingThere = (FileAttributes)(-1);

    /// <summary>Reads and parses a shared AWS file. One that does not exist is empty.</summary>
    /// <param name="setting">What names the file, for messages.</param>
    /// <param name="path">The path of the file.</param>
    /// <exception cref="EcsValidationException">There is something at the path that cannot be read.</exception>
    public static SharedFile Read(string setting, string path) =>
        ReadText(setting, path) is { } text ? SharedFileParser.Parse(path, text) : new SharedFile(path, exists: false);

    /// <summary>Reads the text of a file; null if it does not exist. Bytes that are not UTF-8 become U+FFFD.</summary>
    /// <param name="setting">What names the file, for messages.</param>
    /// <param name="path">The path of the file.</param>
    /// <exception cref="EcsValidationException">There is something at the path that cannot be read.</exception>
    public static string? ReadText(string setting, string path)
    {
        try
        {
            var attributes = new FileInfo(path).Attributes;
            return attributes == NothingThere ? null : ReadExisting(setting, path, attributes);
        }
        catch (Exception error) when (IsNotFound(error))
        {
            return null;
        }
        catch (Exception error) when (IsUnreadable(error))
        {
            throw CreateUnreadable(setting, path, error);
        }
    }

    private static bool IsNotFound(Exception error) => error is FileNotFoundException or DirectoryNotFoundException;

    private static bool IsUnreadable(Exception error) =>
        error is IOException or UnauthorizedAccessException or SecurityException or ArgumentException or NotSupportedException;

    private static EcsValidationException CreateUnreadable(string setting, string path, Exception error) =>
        new($"{setting}: '{path}' cannot be read: {error.Message}", error);

    private static string ReadExisting(string setting, string path, FileAttributes attributes)
    {
        if (attributes.HasFlag(FileAttributes.Directory))
        {
            throw new EcsValidationException($"{setting}: '{path}' is a directory; it must be a file.");
        }

        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (int count; (count = stream.Read(buffer)) > 0;)
        {
            bytes.Write(buffer, 0, count);
            if (bytes.Length > MaxBytes)
            {
                throw new EcsValidationException($"{setting}: '{path}' is larger than {MaxBytes / 1024 / 1024} MiB; it must be a text file.");
            }
        }

        bytes.Position = 0;
        using var reader = new StreamReader(bytes, Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }
}
